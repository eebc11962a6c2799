import { Button, Checkbox, Popover, Stack } from '@mantine/core';
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
    <Popover position="bottom-end" trapFocus returnFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Button variant="default" className="no-shrink">
          {t('columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('columns')}>
        <Stack gap="xs">
          {ACCOUNT_COLUMNS.map((column) => (
            <Checkbox
              key={column}
              size="sm"
              label={t(column)}
              checked={columns.includes(column)}
              onChange={({ currentTarget: { checked } }) =>
                onChange(ACCOUNT_COLUMNS.filter((one) => (one === column ? checked : columns.includes(one))))
              }
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
