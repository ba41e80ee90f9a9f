/** An icon of the design direction: <Icon name="search"/>; decorative always, the words stand beside it. */
export function Icon(props: { readonly name: string; readonly className?: string }) {
  return <i className={`i i-${props.name} ${props.className ?? ''}`} aria-hidden="true" />;
}
