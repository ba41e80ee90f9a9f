/** The directory after an event; pure. */
import type { DirectoryEvent } from './events.ts';
import { postKeyOf, windowKeyOf, type DirectoryState, type HeldPost } from './state.ts';

const withEntry = <Value>(map: ReadonlyMap<string, Value>, key: string, value: Value): ReadonlyMap<string, Value> =>
  new Map([...map, [key, value]]);

const without = <Value>(map: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> =>
  new Map([...map].filter(([each]) => each !== key));

type Named<Kind extends DirectoryEvent['kind']> = Extract<DirectoryEvent, { kind: Kind }>;

const officeOpened = (state: DirectoryState, event: Named<'OfficeOpened'>): DirectoryState => ({
  ...state,
  offices: new Map([
    ...state.offices,
    [
      event.office,
      {
        id: event.office,
        division: state.division,
        department: event.department,
        kind: event.as,
        name: event.name,
        ...(event.phone === undefined ? {} : { phone: event.phone }),
      },
    ],
  ]),
});

const officeChanged = (state: DirectoryState, event: Named<'OfficeChanged'>): DirectoryState => {
  const office = state.offices.get(event.office);
  if (office === undefined) return state;
  const { phone: _phone, ...rest } = office;
  const changed = { ...rest, name: event.name, ...(event.phone === undefined ? {} : { phone: event.phone }) };
  return { ...state, offices: new Map([...state.offices, [event.office, changed]]) };
};

const officeClosed = (state: DirectoryState, event: Named<'OfficeClosed'>): DirectoryState => {
  const office = state.offices.get(event.office);
  return office === undefined ? state : { ...state, offices: new Map([...state.offices, [event.office, { ...office, closed: true }]]) };
};

const appointed = (state: DirectoryState, event: Named<'Appointed'>): DirectoryState => {
  const post: HeldPost = {
    person: event.person,
    office: event.office,
    division: state.division,
    duty: event.duty,
    from: event.from,
    title: event.title,
    ...(event.items === undefined ? {} : { items: event.items }),
    ...(event.until === undefined ? {} : { until: event.until }),
  };
  return { ...state, posts: withEntry(state.posts, postKeyOf(event), post) };
};

const postEnded = (state: DirectoryState, event: Named<'PostEnded'>): DirectoryState => {
  const key = postKeyOf(event);
  const post = state.posts.get(key);
  if (post === undefined) return state;
  return {
    ...state,
    posts: event.last === undefined ? without(state.posts, key) : withEntry(state.posts, key, { ...post, until: event.last }),
  };
};

const substituteSet = (state: DirectoryState, event: Named<'SubstituteSet'>): DirectoryState => {
  const { id, person, office, duty, substitute, from, until } = event;
  return { ...state, substitutes: withEntry(state.substitutes, id, { id, person, office, duty, substitute, from, until }) };
};

/** The first event of a directory is the division's opening. Throws when another one comes first: the log is broken. */
export function evolveDirectory(state: DirectoryState | undefined, event: DirectoryEvent): DirectoryState {
  if (event.kind === 'DivisionOpened') {
    const { division } = event;
    return { division, offices: new Map(), windows: new Map(), officers: new Set(), posts: new Map(), substitutes: new Map() };
  }
  if (state === undefined) throw new Error(`${event.kind} before the division was opened`);
  switch (event.kind) {
    case 'OfficeOpened':
      return officeOpened(state, event);
    case 'OfficeChanged':
      return officeChanged(state, event);
    case 'OfficeClosed':
      return officeClosed(state, event);
    case 'WindowOpened':
    case 'WindowChanged': {
      const { hall, number, plan } = event;
      return { ...state, windows: withEntry(state.windows, windowKeyOf(hall, number), { hall, number, ...plan }) };
    }
    case 'WindowClosed':
      return { ...state, windows: without(state.windows, windowKeyOf(event.hall, event.number)) };
    case 'OfficerEntered':
      return { ...state, officers: new Set([...state.officers, event.person]) };
    case 'Appointed':
      return appointed(state, event);
    case 'PostEnded':
      return postEnded(state, event);
    case 'SubstituteSet':
      return substituteSet(state, event);
    case 'SubstituteEnded':
      return { ...state, substitutes: without(state.substitutes, event.id) };
  }
}
