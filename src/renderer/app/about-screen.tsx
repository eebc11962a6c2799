import { useEffect, useState } from 'react';
import type { ProgramFacts, SnapshotList } from '#ipc/desktop-api';
import { checkStorage, DATA_VERSION } from '../data/check-storage';
import type { Screen } from '../data/screen';
import type { Check } from '../features/about/about-facts';
import { AboutPage } from '../features/about/about-page';
import { snapshotsCheck } from '../features/about/snapshots-check';
import { readLicences } from '../platform/licences';
import type { AppParts } from './app-parts';
import { takenText } from './taken-text';
import type { RemindersNow } from './use-reminders';

interface AboutScreenProps {
  readonly screen: Screen;
  readonly parts: AppParts;
  readonly isKept: boolean | null;
  readonly reminders: RemindersNow;
  readonly visit: { readonly ahead: string | null };
}

/** About the program: what it says of itself, and a check that is made when this is opened. */
export function AboutScreen({ screen, parts, isKept, reminders, visit }: AboutScreenProps) {
  const { platform } = parts;
  const [program, setProgram] = useState<ProgramFacts | null>(null);
  const [canStore, setCanStore] = useState<boolean | null>(null);
  const [snapshots, setSnapshots] = useState<SnapshotList | null>(null);
  useEffect(() => {
    let isOver = false;
    const unlessOver =
      <Value,>(set: (value: Value) => void) =>
      (value: Value) => {
        if (!isOver) set(value);
      };
    void platform.programFacts().then(unlessOver(setProgram));
    void checkStorage().then(unlessOver(setCanStore));
    void platform.listSnapshots().then(unlessOver(setSnapshots));
    return () => {
      isOver = true;
    };
  }, [platform]);
  const hasData = screen.inventory.accounts.length + screen.inventory.services.length > 0;
  const checks: readonly Check[] = [
    { what: 'database', outcome: outcomeOf(canStore) },
    snapshotsCheck(snapshots, hasData),
    { what: 'kept', outcome: outcomeOf(isKept) },
    { what: 'clock', outcome: outcomeOf(visit.ahead === null && reminders.state?.clockLooksWrong !== true) },
    // In a browser there is none to ask for.
    ...(platform.edition === 'desktop'
      ? [
          {
            what: 'keyring',
            outcome: outcomeOf(program === null ? null : program.keyring === 'usable'),
          } as const,
        ]
      : []),
  ];
  return (
    <AboutPage
      screen={screen}
      edition={platform.edition}
      program={program}
      dataVersion={DATA_VERSION}
      builtIn={parts.catalogue}
      origin={window.location.origin}
      checks={checks}
      takenText={takenText}
      licences={readLicences}
    />
  );
}

function outcomeOf(isGood: boolean | null): Check['outcome'] {
  if (isGood === null) return 'unknown';
  return isGood ? 'good' : 'bad';
}
