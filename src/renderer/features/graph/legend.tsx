import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EDGE_LOOKS } from '#core/drawing/edges';
import { STROKES } from '#drawing/strokes';
import { DOT_WORDS, LINE_WORDS } from '#words/graph-words';
import type { Lang } from '#words/lang';
import type { Tone } from '#words/verdict-tones';
import { useColours } from './colours';
import { TONE_MARKS } from './tone-marks';

const TONES = ['bad', 'ask', 'wait', 'good'] as const satisfies readonly Tone[];

/** What lines and boxes mean; always in sight. */
export function Legend({ lang }: { readonly lang: Lang }) {
  const { t } = useTranslation('graph');
  const { line, box, boxLine, text } = useColours();
  return (
    <Group component="ul" gap="4px 14px" className="plain-list graph-legend" aria-label={t('legend')}>
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
            {look !== 'plain' && <circle cx="4" cy="4" r="3.5" fill={line[look]} />}
          </svg>
          <Text span size="xs">
            {LINE_WORDS[look][lang]}
          </Text>
        </li>
      ))}
      <li>
        <Text span size="xs" c="dimmed">
          {DOT_WORDS[lang]}
        </Text>
      </li>
      {TONES.map((tone) => (
        <li key={tone}>
          <svg width="18" height="14" aria-hidden="true">
            <rect x="0.5" y="0.5" width="17" height="13" fill={box[tone]} stroke={boxLine} />
            <text x="9" y="11" fontSize="11" textAnchor="middle" fill={text}>
              {TONE_MARKS[tone]}
            </text>
          </svg>
          <Text span size="xs">
            {t(`box-${tone}`)}
          </Text>
        </li>
      ))}
    </Group>
  );
}
