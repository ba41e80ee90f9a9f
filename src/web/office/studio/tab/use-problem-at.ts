/** What is wrong at a place, for editors that ask by pointer: why the last save was refused, else what the lint says must be mended. */
import { wordsOf } from '#domain/lint/rules.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { useStudioDraft } from '../draft-context.ts';

export function useProblemAt(): (pointer: string) => string | undefined {
  const { say } = useLanguage();
  const { faults, findings } = useStudioDraft();
  return (pointer) => {
    const found = findings.find((finding) => finding.pointer === pointer && finding.severity === 'error');
    return faults[pointer] ?? (found === undefined ? undefined : say(wordsOf(found).title));
  };
}
