/** What only a demo serves beside the API. */
import type { FastifyInstance } from 'fastify';
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import type { Wired } from './wire.ts';

/** The demo's mailbox and phones, and its departments; nothing of them is loaded elsewhere. */
export async function mountDemo(app: FastifyInstance, { config, catalogue }: Wired): Promise<void> {
  const { mountDemoPost } = await import('#server/notice/demo/mount-demo-post.ts');
  const { mountDemoDepartments } = await import('#server/exchange/demo/mount-demo-departments.ts');
  const { mountDemoSystems } = await import('./mount-demo-systems.ts');
  mountDemoPost(app, config.home);
  mountDemoSystems(app, config.home);
  await mountDemoDepartments(
    app,
    config.home,
    (id) => catalogue.departments.get(catalogue.offices.get(brandAs<OfficeId>(id))?.department ?? id)?.short,
  );
}
