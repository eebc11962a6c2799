import { Alert, Button, Center, Text } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ClockOutOfCalendar } from './civil-now';

interface CrashBoundaryProps {
  /** Drawn as well once nothing else is, though nothing is seen of it: what goes on all the same. */
  readonly goesOn?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A page that cannot be drawn says so and offers to begin anew; what is stored is not concerned. Of the error only the
 * kind is shown: whoever reports it shall not send names along that a message quotes.
 */
export class CrashBoundary extends Component<CrashBoundaryProps, { readonly error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <>
        {this.props.goesOn}
        <Crashed error={error} />
      </>
    );
  }
}

function Crashed({ error }: { readonly error: Error }) {
  const { t } = useTranslation('app');
  return (
    <Center component="main" h="100vh" p="md">
      <Alert color="red" title={t('crashed')} maw={560} role="alert">
        {error instanceof ClockOutOfCalendar && <Text mb="xs">{t('clock')}</Text>}
        <Text>{t('crashedBody', { detail: error.name })}</Text>
        <Button mt="sm" onClick={() => window.location.reload()}>
          {t('reload')}
        </Button>
      </Alert>
    </Center>
  );
}
