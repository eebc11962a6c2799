import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ACCOUNT_COLUMNS, type AccountColumn } from '../../data/settings';

interface ColumnMenuProps {
  readonly columns: readonly AccountColumn[];
  readonly onChange: (columns: readonly AccountColumn[]) => void;
}

/** Chooses which columns there are besides the name. */
export function ColumnMenu({ columns, onChange }: ColumnMenuProps) {
  const { t } = useTranslation('accounts');
  return (
    <Menu closeOnItemClick={false} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button variant="default" className="no-shrink">
          {t('columns')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ACCOUNT_COLUMNS.map((column) => (
          <Menu.CheckboxItem
            key={column}
            checked={columns.includes(column)}
            onChange={(isOn) =>
              onChange(ACCOUNT_COLUMNS.filter((one) => (one === column ? isOn : columns.includes(one))))
            }
          >
            {t(column)}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
