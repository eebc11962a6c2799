import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface KeptNoticeProps {
  /** How many were left as they are, because they had been decided on one by one. */
  readonly count: number;
  readonly what: 'rows' | 'offers';
  /** They are to become the same as the others after all. */
  readonly onChange: () => void;
}

/** Says what a button for many has left alone, and offers to change that, too. */
export function KeptNotice({ count, what, onChange }: KeptNoticeProps) {
  const { t } = useTranslation('importing');
  return (
    <Text size="sm" role="status">
      {t(`kept-${what}`, { count })}{' '}
      <Anchor component="button" type="button" size="sm" onClick={onChange}>
        {t('keptChange')}
      </Anchor>
    </Text>
  );
}
