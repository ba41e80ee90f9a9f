/** A noodle shop filed through the server in the test's process: draft, papers, submission, acts. */
import type { CaseView, Receipt } from '#contract/view/case.ts';
import type { Draft } from '#contract/view/draft.ts';
import { answers, photo, situation } from './restaurant.ts';
import type { Reply, Visitor } from './app.ts';

export const bodyOf = <Body>(reply: Reply<Body>): Body => {
  if (reply.status >= 300) throw new Error(`${reply.status} ${reply.text}`);
  return reply.body;
};

/** A complete draft of the owner's, for a shop in Deqing unless another county is named. */
export const prepareShop = async (owner: Visitor, division = 330521): Promise<Draft> => {
  const here = { ...situation, 'premises.division': String(division) };
  const draft = bodyOf(
    await owner.send<Draft>('POST', '/api/v1/drafts', { body: { matter: 'open-restaurant', division, situation: here } }),
  );
  const file = bodyOf(
    await owner.send<{ id: string; sha256: string }>('POST', '/api/v1/files', { raw: photo, headers: { 'content-type': 'image/png' } }),
  );
  const picture = { by: 'file', file: file.id, sha256: file.sha256 };
  const given = {
    'premises-use': { by: 'commitment' },
    'food-safety-rules': { by: 'commitment' },
    'kitchen-plan': picture,
    'sign-sketch': picture,
    'drainage-sketch': picture,
  };
  const body = { revision: draft.revision, situation: here, answers, given, contested: [] };
  return bodyOf(await owner.send<Draft>('PUT', `/api/v1/drafts/${draft.id}`, { body }));
};

export const openShop = async (owner: Visitor, division?: number): Promise<Receipt> => {
  const draft = await prepareShop(owner, division);
  return bodyOf(await owner.send<Receipt>('POST', '/api/v1/cases', { body: { draft: draft.id, revision: draft.revision } }));
};

export const viewCase = async (reader: Visitor, number: string): Promise<CaseView> =>
  bodyOf(await reader.send<CaseView>('GET', `/api/v1/cases/${number}`));

export const act = (
  who: Visitor,
  number: string,
  name: string,
  body: unknown,
  key?: string,
): Promise<Reply<{ code?: string; events?: string[]; version?: number }>> =>
  who.send('POST', `/api/v1/cases/${number}/${name}`, { body, ...(key === undefined ? {} : { key }) });

/** The clerk accepts everything that was filed. */
export const acceptAll = async (clerk: Visitor, number: string): Promise<void> => {
  const { parts } = await viewCase(clerk, number);
  const receptions = parts.filter((part) => part.state === 'submitted').map((part) => ({ part: part.id, outcome: 'accept' }));
  bodyOf(await act(clerk, number, 'receive', { receptions }));
};

export const grantBody = (part: string) => ({ parts: [part], conditions: [], reasons: '', articles: [], reliedOn: [] });
