/** Why taking a part in hand, giving it to somebody or putting it back is refused. */
export type HandlingRefusal = 'already-in-hand' | 'in-other-hands' | 'in-nobodys-hands' | 'assignee-not-entitled';
