interface TickProps {
  /** Where the label is shown beside it: what that refers to. */
  readonly id?: string;
  readonly label: string;
  readonly checked: boolean;
  /** Some of what it stands for is chosen, and some is not. */
  readonly isPartly?: boolean;
  /** Why it cannot be ticked now: it takes the focus all the same, to say so. Null or left out: it can. */
  readonly notYet?: string | null;
  readonly onEscape: () => void;
  /** @param withShift the Shift key was held while it was clicked */
  readonly onToggle: (withShift: boolean) => void;
}

/** A box to tick with no text beside it: the browser's own, since a list draws dozens of them within a frame. */
export function Tick({ id, label, checked, isPartly = false, notYet = null, onEscape, onToggle }: TickProps) {
  return (
    <input
      type="checkbox"
      id={id}
      className="tick"
      aria-label={label}
      checked={checked}
      aria-disabled={notYet !== null}
      title={notYet ?? undefined}
      ref={(box) => {
        if (box !== null) box.indeterminate = isPartly;
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onEscape();
      }}
      onChange={({ nativeEvent }) => {
        if (notYet === null) onToggle(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey);
      }}
    />
  );
}
