/** A paper somebody gave: opens in a sheet, drawn in a sandbox; <FileLink link={linkOf('file.get', …)} name="营业执照" /> */
import { lazy, Suspense, useState } from 'react';
import { useLanguage } from '../language.tsx';
import { Sheet } from '../sheet.tsx';
import { linkTexts } from './link-texts.ts';

const FileFrame = lazy(async () => ({ default: (await import('./file-frame.tsx')).FileFrame }));

export function FileLink(props: { readonly link: string; readonly name: string; readonly label?: string }) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  const label = props.label ?? say(linkTexts.view);
  return (
    <>
      <button type="button" className="y-lnk" aria-label={`${label} ${props.name}`} onClick={() => setOpen(true)}>
        {label}
      </button>
      <Sheet open={open} title={props.name} wide onClose={() => setOpen(false)}>
        <Suspense fallback={null}>
          <FileFrame link={props.link} name={props.name} />
        </Suspense>
      </Sheet>
    </>
  );
}
