/** Who looked lately, on the wallet: three rows, and how many this month. */
import { useLanguage } from '#web/ui/language.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Ledger } from './ledger.tsx';
import { ledger } from './ledger-texts.ts';
import { wallet } from './texts.ts';

export function RecentLooks() {
  const { say } = useLanguage();
  const { value, reload } = useReply('look.list', { query: { limit: 3 } });
  if (value === undefined) return null;
  return (
    <section>
      <div className="y-sec">
        <h2>{say(wallet.looks)}</h2>
        <Link to="/looks">{say(ledger.month(value.thisMonth))}</Link>
      </div>
      <Ledger rows={value.rows} onChanged={reload} />
    </section>
  );
}
