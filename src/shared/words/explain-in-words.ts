import type { Explanation } from '#core/explain/explanation';
import type { Explained, Explaining } from './explain-lines';
import { forecastText, taskText } from './explain-plan-text';
import { conditionText, timerText, verdictText } from './explain-rules-text';

/** The answer to a "why?" for people: one sentence, then what it rests on. */
export function explanationInWords(explanation: Explanation, x: Explaining): Explained {
  switch (explanation.kind) {
    case 'timer':
      return timerText(explanation, x);
    case 'condition':
      return conditionText(explanation, x);
    case 'verdict':
      return verdictText(explanation, x);
    case 'task':
      return taskText(explanation, x);
    case 'forecast':
      return forecastText(explanation, x);
  }
}
