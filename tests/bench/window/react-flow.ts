import { ReactFlow } from '@xyflow/react';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { CARD } from '#core/drawing/layout';
import type { Picture } from '#core/drawing/picture';

/** Shows the same boxes and lines with React Flow, whose style sheet the page has, as its manual says to show many: nothing in them changes. */
export function showReactFlow({ cards, layout }: Picture): void {
  const root = document.createElement('div');
  Object.assign(root.style, { position: 'absolute', inset: '0' });
  document.body.replaceChildren(root);
  const nodes = Array.from(layout.x, (x, card) => ({
    id: String(card),
    position: { x, y: layout.y[card] as number },
    data: { label: String(card) },
    width: CARD.width,
    height: CARD.height,
    sourcePosition: 'right',
    targetPosition: 'left',
  }));
  const edges = Array.from(cards.from, (from, edge) => ({
    id: String(edge),
    source: String(from),
    target: String(cards.to[edge]),
  }));
  createRoot(root).render(
    createElement(ReactFlow, {
      defaultNodes: nodes as never,
      defaultEdges: edges,
      fitView: true,
      minZoom: 0.01,
      nodesDraggable: false,
      nodesConnectable: false,
      elementsSelectable: false,
    }),
  );
}
