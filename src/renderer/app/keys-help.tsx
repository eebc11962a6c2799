import { Kbd, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog';

/** All keys that do something everywhere, or on the screen that is named; a Mac has Cmd for Ctrl. */
const KEYS = [
  ['Ctrl+K', 'palette'],
  ['Ctrl+P', 'print'],
  ['?', 'help'],
  ['Ctrl+Z', 'undo'],
  ['Ctrl+Shift+Z, Ctrl+Y', 'redo'],
  ['Tab, Shift+Tab', 'move'],
  ['Enter', 'enter'],
  ['Escape', 'escape'],
  ['Ctrl+Enter', 'addSeveral'],
  ['← ↑ → ↓', 'arrows'],
  ['+, −', 'zoom'],
  ['1, 2, 3', 'checkUp'],
  ['1, 2, 3, 4', 'remember'],
  ['0', 'rememberNone'],
  ['Backspace', 'rememberBack'],
] as const;

/** The list of keys. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['keys', 'app']);
  return (
    <Dialog onClose={onClose} title={t('keys:title')} closeLabel={t('app:close')}>
      <Table>
        <Table.Tbody>
          {KEYS.map(([keys, meaning]) => (
            <Table.Tr key={keys}>
              <Table.Th scope="row" className="no-wrap">
                {keys.split(', ').map((key) => (
                  <Kbd key={key} mr={4}>
                    {key}
                  </Kbd>
                ))}
              </Table.Th>
              <Table.Td>{t(`keys:${meaning}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Dialog>
  );
}
