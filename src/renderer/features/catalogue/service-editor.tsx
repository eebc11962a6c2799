import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Service } from '#core/catalogue/service';
import { saveService } from '#core/inventory/edit-services';
import { readServiceText } from '#core/inventory/read-document';
import { ok } from '#core/result';
import { documentProblemInWords } from '#words/document-problem-words';
import { nameIn } from '#words/lang';
import type { Screen } from '../../data/screen';
import { Dialog } from '../../ui/dialog';

interface ServiceEditorProps {
  readonly screen: Screen;
  /** What is changed or copied; null: a service of one's own from nothing. */
  readonly service: Service | null;
  readonly onClose: () => void;
}

/** Changes a service as the catalogue's files have it, and checks it by their rules while it is written. */
export function ServiceEditor({ screen, service, onClose }: ServiceEditorProps) {
  const { t } = useTranslation(['catalogue', 'form', 'app']);
  const [text, setText] = useState(() =>
    JSON.stringify(service ?? template(screen.freshId(), screen.report.today), null, 2),
  );
  const saving = useRef(false);
  const { lang, change, go, services } = screen;
  const written = useDeferredValue(text);
  const read = useMemo(() => readServiceText(written), [written]);
  const problem = read.ok ? null : documentProblemInWords(read.failure, lang);
  // A copy is to be of the service that it was made of; a new one must not take the place of another unasked.
  const isTaken = read.ok && (service === null ? services.has(read.value.id) : read.value.id !== service.id);

  const save = async () => {
    const now = readServiceText(text);
    if (!now.ok || isTaken || saving.current) return;
    // A second click comes before the screen knows of the first.
    saving.current = true;
    const name = { code: 'service-saved', service: nameIn(now.value.names, lang) } as const;
    const made = await change(name, (before) => ok(saveService(before, now.value)));
    saving.current = false;
    if (!made.ok) return;
    onClose();
    go(`/catalogue/${now.value.id}`);
  };
  return (
    <Dialog
      onClose={onClose}
      title={t(service === null ? 'catalogue:addTitle' : 'catalogue:changeTitle')}
      size="xl"
      closeLabel={t('app:close')}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="sm">
          <Textarea
            label={t('catalogue:json')}
            description={t('catalogue:jsonHint')}
            data-autofocus
            rows={16}
            spellCheck={false}
            styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: '0.8rem' } }}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <Text size="sm" role="status" c={problem === null && !isTaken ? 'dimmed' : 'red'}>
            {problem === null
              ? t(isTaken ? 'catalogue:otherId' : 'catalogue:fits')
              : t('catalogue:wrong', { ...problem })}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app:cancel')}
            </Button>
            <Button type="submit" disabled={!read.ok || isTaken}>
              {t('form:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Something to begin with: an id that nobody else has, and a rule of each kind that is asked for most. */
function template(id: string, today: string): Service {
  return {
    id: `own-${id.replaceAll(/[^A-Za-z0-9]/g, 'x')}`,
    names: { 'zh-CN': '新服务', en: 'New service' },
    category: 'other',
    ruleSets: [
      {
        asOf: today.slice(0, 7),
        deletion: {
          route: 'self-service',
          conditions: [
            { id: 'balance', kind: 'confirm', text: { 'zh-CN': '余额已清空', en: 'The balance is empty' } },
          ],
          regretWindow: 'P15D',
        },
        inactivity: [
          {
            id: 'no-login-1-year',
            events: ['login'],
            period: 'P1Y',
            consequence: 'deleted',
            certainty: 'may',
            text: {
              'zh-CN': '一年未登录，账号可能被注销',
              en: 'After a year without a login it may be deleted',
            },
          },
        ],
      },
    ],
  };
}
