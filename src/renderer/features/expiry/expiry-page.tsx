import { Button, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf, type ExpiryPlace, NO_FILTER, placeOf } from './address';
import { Expiries } from './expiries';
import type { ExpiryPageProps } from './expiry-props';
import { Forecast } from './forecast';
import { WhatIfTab } from './what-if-tab';

const TABS = {
  expiry: { tab: 'expiry', filter: NO_FILTER },
  forecast: { tab: 'forecast' },
  'what-if': { tab: 'what-if', trial: 'lose', account: null },
} as const satisfies { readonly [Tab in ExpiryPlace['tab']]: ExpiryPlace };

/** What disappears by itself and when, what is lost if nobody does anything, and what would be if. */
export function ExpiryPage(props: ExpiryPageProps) {
  const { screen, why } = props;
  const { t } = useTranslation('expiry');
  const place = useMemo(() => placeOf(props.place), [props.place]);
  if (screen.inventory.accounts.length === 0) {
    return (
      <Stack align="flex-start">
        <Title order={1} size="h2">
          {t('title')}
        </Title>
        <Text>{t('empty')}</Text>
        <Button onClick={props.onAdd}>{t('add')}</Button>
      </Stack>
    );
  }
  return (
    <Stack className="fill" gap="xs">
      <Top tab={place.tab} go={screen.go} />
      {place.tab === 'expiry' && <Expiries {...props} filter={place.filter} />}
      {place.tab === 'forecast' && <Forecast screen={screen} why={why} />}
      {place.tab === 'what-if' && <WhatIfTab screen={screen} {...place} />}
    </Stack>
  );
}

interface TopProps extends Pick<ExpiryPageProps['screen'], 'go'> {
  readonly tab: ExpiryPlace['tab'];
}

// It stays as it is while what is below it is narrowed, or changes.
const Top = memo(({ tab, go }: TopProps) => {
  const { t } = useTranslation('expiry');
  return (
    <div className="expiry-top">
      <Title order={1} size="h2">
        {t('title')}
      </Title>
      <SegmentedControl
        aria-label={t('tabs')}
        value={tab}
        onChange={(next) => go(addressOf(TABS[next]))}
        data={[
          { value: 'expiry', label: t('expiry') },
          { value: 'forecast', label: t('forecast') },
          { value: 'what-if', label: t('what-if') },
        ]}
      />
    </div>
  );
});
