import { Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Screen } from '../../data/screen';
import { usePrinting } from '../../ui/use-printing';
import { ExportMenu } from './export-menu';
import { AccountsSheet } from './sheet';
import type { Exports } from './use-exports';

interface AccountsExportProps {
  readonly screen: Screen;
  /** Ids of the accounts that are listed, in their order. */
  readonly only: readonly string[];
  /** What the list is narrowed to, in words; empty: nothing. */
  readonly narrowedBy: readonly string[];
  readonly exports: Exports;
}

/** Takes the accounts along that are listed, to paper or to other programs: which these are is said. */
export function AccountsExport({ screen, only, narrowedBy, exports }: AccountsExportProps) {
  const { t } = useTranslation('export');
  const isPrinting = usePrinting();
  const [showsIdentifiers, setShowsIdentifiers] = useState(false);
  const choice = { showsIdentifiers, only };
  const all = screen.inventory.accounts.length;
  const isAll = narrowedBy.length === 0;
  const said = isAll
    ? t('allAccounts', { count: all })
    : t('someAccounts', { count: only.length, all, by: narrowedBy.join(t('comma')) });
  return (
    <>
      <ExportMenu place="accounts" screen={screen} choice={choice} exports={exports}>
        <Menu.Label maw="20rem" className="break-anywhere">
          {said}
        </Menu.Label>
        <Menu.CheckboxItem checked={showsIdentifiers} onChange={setShowsIdentifiers}>
          {t('showsIdentifiers')}
        </Menu.CheckboxItem>
      </ExportMenu>
      {isPrinting && <AccountsSheet screen={screen} choice={choice} said={said} />}
    </>
  );
}
