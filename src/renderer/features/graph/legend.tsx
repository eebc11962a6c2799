import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EDGE_LOOKS } from '#core/drawing/edges';
import { STROKES } from '#drawing/strokes';
import { useColours } from './colours';

/** What the lines mean; always in sight. */
export function Legend() {
  const { t } = useTranslation('graph');
  const { line } = useColours();
  return (
    <Group component="ul" gap="md" className="plain-list graph-legend" aria-label={t('legend')}>
      {EDGE_LOOKS.toReversed().map((look) => (
        <li key={look}>
          <svg width="34" height="8" aria-hidden="true">
            <line
              x1="1"
              x2="33"
              y1="4"
              y2="4"
              stroke={line[look]}
              strokeWidth={STROKES[look].width}
              strokeDasharray={STROKES[look].dash.join(' ')}
            />
          </svg>
          <Text span size="xs">
            {t(`line-${look}`)}
          </Text>
        </li>
      ))}
    </Group>
  );
}
