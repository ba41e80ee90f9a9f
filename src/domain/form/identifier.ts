/** The number of an identity document. A field names one kind or, with blanks between, several it takes. */
import { checkIdentifier } from '#domain/party/check-identifier.ts';
import type { FieldCheck } from './verdict.ts';
import { refused, taken } from './verdict.ts';

export const checkIdentifierAnswer: FieldCheck = (field, answer, pointer) => {
  if (typeof answer !== 'string') return refused(pointer, 'wrong-type', { expected: 'identifier' });
  const checks = (field.identifier ?? 'citizen').split(' ').map((kind) => checkIdentifier(kind, answer));
  const accepted = checks.find((check) => check.ok);
  if (accepted?.ok === true) {
    return taken(
      accepted.value.normalized,
      accepted.value.warnings.map((code) => ({ pointer, code })),
    );
  }
  /** The first kind is the usual one: its complaint is the one that helps. */
  const [first] = checks;
  return first === undefined || first.ok
    ? refused(pointer, 'identifier-kind-unknown')
    : refused(pointer, first.refusal.code, first.refusal.values);
};
