import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type ReactNode, useLayoutEffect, useMemo, useRef } from 'react';

/** So many items are drawn on either side of those in view: enough to go on with the Tab key. */
const OVERSCAN = 6;

interface VirtualListProps<Item> {
  /** What the list is called. */
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** How high an item is, in pixels: known before it is drawn. */
  readonly heightOf: (item: Item) => number;
  readonly classOf: (item: Item) => string;
  /** Stays above the items while they scroll. */
  readonly head?: ReactNode;
  readonly layout: CSSProperties;
  /** What stands in an item. */
  readonly children: (item: Item) => ReactNode;
}

/** A list of any length; only what is in view is drawn. Where what has the focus goes, the next one gets it. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { label, items, keyOf, heightOf, classOf, head, layout, children } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const getItemKey = useMemo(() => placesIn(items), [items]);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => heightOf(items[at] as Item),
    overscan: OVERSCAN,
    getItemKey,
  });
  const note = useFocusInList(scroller, items);
  return (
    <div className="rows" ref={scroller} {...note}>
      {head}
      <ul className="row-space plain-list" aria-label={label} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const item = items[index];
          if (item === undefined) return null;
          const key = keyOf(item);
          return (
            <li
              key={key}
              className={`row ${classOf(item)}`}
              style={{ ...layout, height: size, transform: `translateY(${start}px)` }}
              aria-posinset={index + 1}
              aria-setsize={items.length}
              data-index={index}
              data-key={key}
            >
              {children(item)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/**
 * The place of an item, as its key: only those that are drawn need one of their own. Another function for other items,
 * since heights are remembered by it.
 */
function placesIn({ length }: readonly unknown[]): (at: number) => number {
  return (at) => Math.min(at, length - 1);
}

/** Nothing has the focus, or a button that cannot be pressed any more: the browser takes it from there a moment later. */
function isFocusLost(): boolean {
  const { activeElement } = document;
  return (
    activeElement === document.body || (activeElement instanceof HTMLButtonElement && activeElement.disabled)
  );
}

/** What has the focus may be moved or gone when the items change: its item gets it back, or else the one in its place. */
function useFocusInList(scroller: React.RefObject<HTMLDivElement | null>, items: readonly unknown[]) {
  const last = useRef<{ readonly key: string; readonly index: number } | null>(null);
  useLayoutEffect(() => {
    const known = last.current;
    if (known === null || items.length === 0 || !isFocusLost()) return;
    const rows = [...(scroller.current?.querySelectorAll<HTMLElement>('li[data-key]') ?? [])];
    const index = String(Math.min(known.index, items.length - 1));
    const row =
      rows.find(({ dataset }) => dataset['key'] === known.key) ??
      rows.find(({ dataset }) => dataset['index'] === index);
    row?.querySelector<HTMLElement>('a, button:enabled')?.focus();
  });
  return {
    onFocus: ({ target }: { readonly target: EventTarget }) => {
      const row = target instanceof Element ? target.closest<HTMLElement>('li[data-key]') : null;
      const { key, index } = row?.dataset ?? {};
      last.current = key === undefined ? null : { key, index: Number(index) };
    },
    onBlur: () => {
      last.current = null;
    },
  };
}
