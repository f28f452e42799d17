import { useEffect, type RefObject } from 'react';
import { isTyping } from './search-box';

/** j and k move the focus over the links marked `data-row`; Enter then follows the link as on any page. */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if ((event.key !== 'j' && event.key !== 'k') || isTyping(event)) return;
      const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
      if (links.length === 0) return;
      const at = links.findIndex((link) => link.closest('.row')?.contains(document.activeElement));
      const next = links[at === -1 ? 0 : Math.min(Math.max(at + (event.key === 'j' ? 1 : -1), 0), links.length - 1)];
      next?.focus();
      next?.scrollIntoView({ block: 'nearest' });
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [list]);
}
