import { ActionIcon, TextInput } from '@mantine/core';
import { type FocusEvent, type ReactNode, useRef } from 'react';

interface DayInputProps {
  readonly label: ReactNode;
  /** As it was typed. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What the button says that shows a calendar. */
  readonly calendarLabel: string;
  readonly error?: string | undefined;
  /** What is odd about the day, though it can be meant. */
  readonly note?: string | undefined;
  /** The dialog in which it stands begins with it: what is typed takes the place of the day in it. */
  readonly isFirst?: boolean;
}

/**
 * A civil day, typed, or chosen in the browser's own calendar. A field of the browser would show it as the system is
 * used to, and not in the language of the window, and lets nobody type or paste it as a whole.
 */
export function DayInput({
  label,
  value,
  onChange,
  calendarLabel,
  error,
  note,
  isFirst = false,
}: DayInputProps) {
  return (
    <TextInput
      label={label}
      value={value}
      placeholder="2026-01-31"
      autoComplete="off"
      onChange={(event) => onChange(event.currentTarget.value)}
      rightSection={<Calendar label={calendarLabel} value={value} onChoose={onChange} />}
      {...(isFirst ? { 'data-autofocus': true, onFocus: selectAll } : {})}
      {...(error === undefined ? {} : { error })}
      {...(note === undefined ? {} : { description: note })}
    />
  );
}

function selectAll({ currentTarget }: FocusEvent<HTMLInputElement>): void {
  currentTarget.select();
}

interface CalendarProps {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (day: string) => void;
}

function Calendar({ label, value, onChoose }: CalendarProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={label}
        title={label}
        onClick={() => field.current?.showPicker()}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" aria-hidden="true">
          <path d="M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3" />
        </svg>
      </ActionIcon>
      <input
        ref={field}
        className="calendar-field"
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        min="1900-01-01"
        max="2200-12-31"
        value={/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : ''}
        onChange={(event) => onChoose(event.currentTarget.value)}
      />
    </>
  );
}
