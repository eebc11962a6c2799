import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Service } from '#core/catalogue/service';
import { removeService } from '#core/inventory/edit-services';
import { nameIn } from '#words/lang';
import type { Screen } from '../../data/screen';
import { Dialog } from '../../ui/dialog';
import { ServiceEditor } from './service-editor';

interface ServiceActionsProps {
  readonly screen: Screen;
  readonly service: Service;
  /** Is there a service of that id in the catalogue that comes with the program? */
  readonly isBuiltIn: boolean;
}

/** Rules of one's own: a copy of the built-in ones is changed, and given up again. */
export function ServiceActions({ screen, service, isBuiltIn }: ServiceActionsProps) {
  const { t } = useTranslation(['catalogue', 'app']);
  const [isEdited, setEdited] = useState(false);
  const [asking, setAsking] = useState(false);
  const { inventory, change, go, lang } = screen;
  const isOwn = inventory.services.includes(service);
  const count = inventory.accounts.filter((account) => account.service === service.id).length;
  const remove = async () => {
    setAsking(false);
    const name = { code: 'service-removed', service: nameIn(service.names, lang) } as const;
    const made = await change(name, (before) => removeService(before, service.id));
    if (made.ok && !isBuiltIn) go('/catalogue');
  };
  const removeText = t(isBuiltIn ? 'catalogue:reset' : 'catalogue:remove');
  return (
    <Group gap="xs">
      <Button variant="default" onClick={() => setEdited(true)}>
        {t(isOwn ? 'catalogue:change' : 'catalogue:copy')}
      </Button>
      {isOwn && (
        <Button variant="default" color="red" onClick={() => setAsking(true)}>
          {removeText}
        </Button>
      )}
      {isEdited && <ServiceEditor screen={screen} service={service} onClose={() => setEdited(false)} />}
      {asking && (
        <Dialog onClose={() => setAsking(false)} title={removeText} closeLabel={t('app:close')}>
          <Text>{t(isBuiltIn ? 'catalogue:resetBody' : 'catalogue:removeBody', { count })}</Text>
          <Group justify="flex-end" mt="md">
            <Button variant="default" data-autofocus onClick={() => setAsking(false)}>
              {t('app:cancel')}
            </Button>
            <Button color="red" onClick={() => void remove()}>
              {removeText}
            </Button>
          </Group>
        </Dialog>
      )}
    </Group>
  );
}
