/** On which grounds an office may take back what it granted: three different acts with different grounds and duties to compensate. */
import type { Basis, Text } from '#domain/kernel/text.ts';
import { licensing } from './move.ts';

/** 撤回: lawful when given, the world changed. 撤销: should not have been given. 注销: nothing is left to stand on, the register says so. */
export type RevocationAct = 'withdrawal' | 'revocation' | 'cancellation';

/** What the holder is owed: for the loss of property, for harm that the organ caused, or nothing. */
export type Compensation = 'loss' | 'harm' | 'none';

const grounds = [
  {
    id: 'law-changed',
    act: 'withdrawal',
    basis: licensing(8),
    compensation: 'loss',
    name: { zh: '许可所依据的法律、法规、规章修改或者废止', en: 'The law it was granted under was changed or repealed' },
  },
  {
    id: 'circumstances-changed',
    act: 'withdrawal',
    basis: licensing(8),
    compensation: 'loss',
    name: { zh: '准予许可所依据的客观情况发生重大变化', en: 'The facts it was granted on have changed greatly' },
  },
  {
    id: 'abuse',
    act: 'revocation',
    basis: licensing(69),
    compensation: 'harm',
    name: { zh: '工作人员滥用职权、玩忽职守', en: 'Abuse of power or neglect of duty' },
  },
  {
    id: 'beyond-power',
    act: 'revocation',
    basis: licensing(69),
    compensation: 'harm',
    name: { zh: '超越法定职权', en: "Beyond the organ's power" },
  },
  {
    id: 'procedure',
    act: 'revocation',
    basis: licensing(69),
    compensation: 'harm',
    name: { zh: '违反法定程序', en: 'Procedure breached' },
  },
  {
    id: 'unqualified',
    act: 'revocation',
    basis: licensing(69),
    compensation: 'harm',
    name: { zh: '申请人不具备资格或者不符合法定条件', en: 'The holder was not qualified' },
  },
  {
    id: 'fraud',
    act: 'revocation',
    basis: licensing(69),
    compensation: 'none',
    name: { zh: '以欺骗、贿赂等不正当手段取得', en: 'Obtained by fraud or bribery' },
  },
  {
    id: 'expired',
    act: 'cancellation',
    basis: licensing(70),
    compensation: 'none',
    name: { zh: '有效期届满未延续', en: 'Its period ended and was not renewed' },
  },
  {
    id: 'holder-died',
    act: 'cancellation',
    basis: licensing(70),
    compensation: 'none',
    name: { zh: '赋予公民特定资格的许可，该公民死亡或者丧失行为能力', en: 'The person it qualified died or lost capacity' },
  },
  {
    id: 'firm-ended',
    act: 'cancellation',
    basis: licensing(70),
    compensation: 'none',
    name: { zh: '法人或者其他组织依法终止', en: 'The firm came to its lawful end' },
  },
  {
    id: 'force-majeure',
    act: 'cancellation',
    basis: licensing(70),
    compensation: 'none',
    name: { zh: '因不可抗力无法实施', en: 'Force majeure makes it impossible' },
  },
] as const satisfies readonly {
  readonly id: string;
  readonly act: RevocationAct;
  readonly basis: Basis;
  readonly compensation: Compensation;
  readonly name: Text;
}[];

export type RevocationGroundId = (typeof grounds)[number]['id'];
export type RevocationGround = {
  readonly id: RevocationGroundId;
  readonly act: RevocationAct;
  readonly basis: Basis;
  readonly compensation: Compensation;
  readonly name: Text;
};

export const revocationGrounds: readonly RevocationGround[] = grounds;

/** The row of a ground; undefined for a word that is none. */
export const findRevocationGround = (id: string): RevocationGround | undefined => revocationGrounds.find((ground) => ground.id === id);
