/** Under the receipt: what is contested and who checks it, and every answer with where it comes from. */
import { useReply } from '#web/ui/use-reply.ts';
import { contestedAnswers, ContestsCard } from '../track/contests-card.tsx';
import { TheirAnswers } from '../track/their-answers.tsx';

export function ReceiptAnswers(props: { readonly number: string }) {
  const view = useReply('case.get', { params: { number: props.number } }).value;
  if (view === undefined) return null;
  return (
    <>
      {contestedAnswers(view).length === 0 ? null : <ContestsCard view={view} />}
      <TheirAnswers view={view} />
    </>
  );
}
