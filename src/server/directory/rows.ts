/** The rows that follow from a directory's events, written in the same commit: what other rooms read. */
import type { DirectoryEvent } from '#domain/directory/events.ts';
import type { DirectoryState } from '#domain/directory/state.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Transaction } from '#server/kernel/transaction.ts';

const putOffice = statement(
  'office-put',
  `insert into yici.office (id, division, department, kind, name_zh, name_en, phone, closed) values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (id) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, phone = excluded.phone, closed = excluded.closed`,
);
const putWindow = statement(
  'hall-window-put',
  `insert into yici.hall_window (division, hall, number, name_zh, name_en, items, matters, staff) values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (division, hall, number) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, items = excluded.items,
   matters = excluded.matters, staff = excluded.staff`,
);
const dropWindow = statement('hall-window-drop', 'delete from yici.hall_window where division = $1 and hall = $2 and number = $3');
const putPost = statement(
  'post-put',
  `insert into yici.post (person, office, division, duty, items, from_day, until_day, title_zh, title_en)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   on conflict (person, office, duty) do update set items = excluded.items, from_day = excluded.from_day, until_day = excluded.until_day,
   title_zh = excluded.title_zh, title_en = excluded.title_en`,
);
const limitPost = statement('post-limit', 'update yici.post set until_day = $4 where person = $1 and office = $2 and duty = $3');
const dropPost = statement('post-drop', 'delete from yici.post where person = $1 and office = $2 and duty = $3');
const putSubstitute = statement(
  'substitute-put',
  `insert into yici.substitute (id, division, person, office, duty, substitute, from_day, until_day) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const dropSubstitute = statement('substitute-drop', 'delete from yici.substitute where id = $1');

const writeOffice = (tx: Transaction, state: DirectoryState, id: string): void => {
  const office = [...state.offices.values()].find((each) => each.id === id);
  if (office === undefined) throw new Error(`No office ${id} after its event`);
  const { department, kind, name, phone, closed } = office;
  tx.send(putOffice, [id, state.division, department, kind, name.zh, name.en, phone ?? null, closed ?? false]);
};

/** Sends the rows of one event; `state` is the directory after all events of the change. */
export function writeDirectoryRows(tx: Transaction, state: DirectoryState, event: DirectoryEvent): void {
  switch (event.kind) {
    // Who is entered has a person's row, sent by the command itself: an event keeps no names (bar I7).
    case 'DivisionOpened':
    case 'OfficerEntered':
      return;
    case 'OfficeOpened':
    case 'OfficeChanged':
    case 'OfficeClosed':
      return writeOffice(tx, state, event.office);
    case 'WindowOpened':
    case 'WindowChanged': {
      const { name, items, matters, staff } = event.plan;
      const cells = [state.division, event.hall, event.number, name.zh, name.en, items ?? null, matters ?? null, staff];
      return tx.send(putWindow, cells);
    }
    case 'WindowClosed':
      return tx.send(dropWindow, [state.division, event.hall, event.number]);
    case 'Appointed': {
      const { person, office, duty, items, from, until, title } = event;
      return tx.send(putPost, [person, office, state.division, duty, items ?? null, from, until ?? null, title.zh, title.en]);
    }
    case 'PostEnded': {
      const { person, office, duty, last } = event;
      return last === undefined ? tx.send(dropPost, [person, office, duty]) : tx.send(limitPost, [person, office, duty, last]);
    }
    case 'SubstituteSet': {
      const { id, person, office, duty, substitute, from, until } = event;
      return tx.send(putSubstitute, [id, state.division, person, office, duty, substitute, from, until]);
    }
    case 'SubstituteEnded':
      return tx.send(dropSubstitute, [event.id]);
  }
}
