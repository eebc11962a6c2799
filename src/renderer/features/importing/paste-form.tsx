import { Button, Card, Group, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SIZE_LIMITS } from '#importing/limits';
import type { ProviderChoice } from '#importing/review/review';
import type { Screen } from '../../data/screen';
import { ProviderSelect } from './provider-select';
import type { ImportSession } from './session';

interface PasteFormProps {
  readonly screen: Screen;
  readonly session: ImportSession;
}

/** Takes a list that was copied from a provider's page of grants, and asks whose it is. */
export function PasteForm({ screen, session }: PasteFormProps) {
  const { t } = useTranslation('importing');
  const [text, setText] = useState('');
  const [provider, setProvider] = useState<ProviderChoice | null>(null);
  // A character is at most three bytes of UTF-8 for each of its units.
  const isTooLong = text.length * 3 > SIZE_LIMITS['pasted-list'];
  const isReady = text.trim() !== '' && !isTooLong && provider !== null;
  return (
    <Card component="section" withBorder aria-label={t('pasteTitle')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isReady) return;
          session.add([new Blob([text])], { isList: true, provider });
          setText('');
        }}
      >
        <Title order={2} size="h4">
          {t('pasteTitle')}
        </Title>
        <Text size="sm" my="xs">
          {t('pasteBody')}
        </Text>
        <ProviderSelect label={t('whose')} screen={screen} value={provider} onChange={setProvider} />
        <Textarea
          mt="xs"
          label={t('list')}
          // What a browser keeps of forms for the next start would hold it.
          autoComplete="off"
          placeholder={t('listPlaceholder')}
          rows={3}
          value={text}
          error={isTooLong ? t('listTooLong') : undefined}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Group justify="flex-end" mt="xs">
          <Button type="submit" variant="default" disabled={!isReady}>
            {t('addList')}
          </Button>
        </Group>
      </form>
    </Card>
  );
}
