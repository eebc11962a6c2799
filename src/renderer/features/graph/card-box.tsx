import { Badge, Text, UnstyledButton } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { CARD } from '#core/drawing/layout';
import type { Face } from '#drawing/faces';
import { ToneBadge } from '../../ui/tone-badge';

interface CardBoxProps {
  readonly card: number;
  readonly face: Face;
  readonly x: number;
  readonly y: number;
  readonly isChosen: boolean;
  readonly isFaded: boolean;
}

/** A card that is near enough to be read: an account, or accounts that share it until it is opened. */
export const CardBox = memo(function CardBox(props: CardBoxProps) {
  const { card, face, x, y, isChosen, isFaded } = props;
  const { t } = useTranslation(['graph', 'accounts']);
  const { name, service, verdict, tone, next, count } = face;
  const isFold = count > 1;
  return (
    <UnstyledButton
      className={[
        'graph-card',
        isChosen ? 'chosen' : '',
        isFaded ? 'faded' : '',
        isFold ? 'fold' : '',
        `tone-${tone}`,
      ].join(' ')}
      style={{ width: CARD.width, height: CARD.height, transform: `translate(${x}px, ${y}px)` }}
      data-card={card}
      aria-pressed={isFold ? undefined : isChosen}
      aria-expanded={isFold ? false : undefined}
      title={[name, service, next].filter((text) => text !== '').join('\n')}
    >
      <Text fw={600} truncate className="graph-card-name">
        {name}
      </Text>
      {isFold ? (
        <Badge variant="light" color="gray" size="sm">
          {t('graph:accounts', { count })}
        </Badge>
      ) : (
        <>
          <span className="graph-card-line">
            <ToneBadge text={verdict} tone={tone} size="xs" />
            <Text component="span" inherit c="dimmed" truncate>
              {service === name ? '' : service}
            </Text>
          </span>
          {next !== '' && (
            <Text component="span" inherit truncate className="graph-card-line">
              {next}
            </Text>
          )}
        </>
      )}
    </UnstyledButton>
  );
}, isSame);

/** Faces are made anew with every change; most say what they said before. */
function isSame(before: CardBoxProps, after: CardBoxProps): boolean {
  const { face, ...others } = after;
  return isAlike(before, { ...others, face: before.face }) && isAlike(before.face, face);
}

function isAlike<T extends object>(before: T, after: T): boolean {
  return (Object.keys(after) as (keyof T)[]).every((key) => before[key] === after[key]);
}
