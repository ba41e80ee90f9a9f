/** A QR code drawn on this computer: dark on white with its quiet zone in both themes; the same in words stands beside it. */
import { create } from 'qrcode';
import { useMemo } from 'react';

/** One path of unit squares; the quiet zone of four modules belongs to the code (ISO/IEC 18004). */
const pathOf = (text: string): { readonly size: number; readonly path: string } => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size, data } = modules;
  const squares = Array.from({ length: size * size }, (_, at) => at).filter((at) => data[at] === 1);
  return { size, path: squares.map((at) => `M${(at % size) + 4} ${Math.floor(at / size) + 4}h1v1h-1z`).join('') };
};

export function Qr(props: { readonly text: string; readonly label: string; readonly className?: string }) {
  const { size, path } = useMemo(() => pathOf(props.text), [props.text]);
  return (
    <svg
      className={`y-qr ${props.className ?? 'o-qr'}`}
      viewBox={`0 0 ${size + 8} ${size + 8}`}
      role="img"
      aria-label={props.label}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#0b1413" />
    </svg>
  );
}
