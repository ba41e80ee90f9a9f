/** All simulated department systems, in the order in which the demo starts them: what an application needs first comes first. */
import { civilAffairs } from './system/civil-affairs.ts';
import { developmentReform } from './system/development-reform.ts';
import { health } from './system/health.ts';
import { housing } from './system/housing.ts';
import { housingFund } from './system/housing-fund.ts';
import { humanResources } from './system/human-resources.ts';
import { marketSupervision } from './system/market-supervision.ts';
import { medicalInsurance } from './system/medical-insurance.ts';
import { naturalResources } from './system/natural-resources.ts';
import { police } from './system/police.ts';
import { tax } from './system/tax.ts';
import type { DemoSystem, SystemId } from './system.ts';

export const demoSystems: readonly DemoSystem[] = [
  police,
  civilAffairs,
  health,
  medicalInsurance,
  marketSupervision,
  humanResources,
  naturalResources,
  tax,
  housingFund,
  housing,
  developmentReform,
];

/** Throws for an id that no system has: whoever starts one names it from the list. */
export function demoSystem(id: SystemId): DemoSystem {
  const found = demoSystems.find((system) => system.id === id);
  if (found === undefined) throw new Error(`no demo system ${id}`);
  return found;
}
