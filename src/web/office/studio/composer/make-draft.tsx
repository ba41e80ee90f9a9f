/** The composed matter gets its name and becomes a draft, to be written on in the editor. */
import type { CatalogueDoc } from '#domain/edition/edition.ts';
import type { Text } from '#domain/kernel/text.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { navigate } from '#web/ui/router.tsx';
import { useCommand } from '../../exchange/use-command.ts';
import { BothLines, Select } from '../builder/form-parts.tsx';
import { studioPath } from '../slots.ts';
import { useTree } from '../tree/use-tree.ts';
import { freshIdFor } from '../version/fresh-id-for.ts';
import { composerTexts } from './texts.ts';

export type Named = { readonly id: string; readonly kind: 'life-event' | 'project'; readonly name: Text };

export function MakeDraft(props: {
  readonly division: number;
  readonly named: Named;
  readonly doc: CatalogueDoc | undefined;
  /** Something in the order is still wrong. */
  readonly wrong: boolean;
  readonly onName: (named: Named) => void;
}) {
  const { say } = useLanguage();
  const { named, doc, onName } = props;
  const command = useCommand();
  const taken = new Set(useTree().tree?.matters.map(({ id }) => id));
  const isNamed = named.name.zh.trim() !== '' && named.name.en.trim() !== '';
  const why = props.wrong ? say(composerTexts.mendFirst) : isNamed && doc !== undefined ? undefined : say(composerTexts.nameFirst);
  const send = async (): Promise<void> => {
    const made = await command.send('catalogue-draft.create', {
      body: { division: props.division, subject: { kind: 'matter', id: named.id }, doc },
    });
    if (made !== undefined) navigate(studioPath(`drafts/${made.row.id}`));
  };
  return (
    <section className="o-bd" aria-label={say(composerTexts.make)}>
      <BothLines
        label={say(composerTexts.name)}
        value={named.name}
        onChange={(name) => onName({ ...named, name, id: freshIdFor(name.en, taken, 'matter') })}
      />
      <div className="o-bd__two">
        <Select
          label={say(composerTexts.kind)}
          value={named.kind}
          options={(['life-event', 'project'] as const).map((id) => ({ id, label: say(composerTexts[id]) }))}
          onChange={(kind) => onName({ ...named, kind: kind as Named['kind'] })}
        />
      </div>
      {command.refused === undefined ? null : <RefusedNote refused={command.refused} />}
      <div className="o-bd__acts">
        <Button kind="p" busy={command.busy} {...(why === undefined ? {} : { why })} onPress={() => void send()}>
          {say(composerTexts.make)}
        </Button>
        <span className="t-xs t-3">{say(composerTexts.makeAbout)}</span>
      </div>
    </section>
  );
}
