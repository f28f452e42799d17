import { columnIndex, type FileRefusal } from '../notice.js';
import { LIMITS } from './limits.js';
import * as refuse from './refusals.js';

const TAG =
  /<!DOCTYPE|<!ENTITY|<row[\s>/]|<\/row>|<c[\s>/]|<(?:v|is|f)[\s>]|<mergeCell\s[^>]*>|<definedName\s[^>]*>[^<]*/giu;
/** Longest tag we must see whole across two chunks. */
const TAIL = 2_048;

/** Counts what a part of the workbook would cost, as its text streams by; answers as soon as it is too much. */
export class PartScanner {
  private rest = '';
  private rows = 0;
  private filledRows = 0;
  private cells = 0;
  private area = 0;
  private rowIsFilled = false;

  constructor(private readonly name: string) {}

  /** @param chunk latin1 text: every mark that matters is ASCII. */
  take(chunk: string, last = false): FileRefusal | null {
    const text = this.rest + chunk;
    // A tag cut by the chunk's end is read with the next one.
    const cut = last ? text.length : Math.max(0, text.lastIndexOf('<', text.length - 1));
    const end = last || text.length - cut < TAIL ? cut : text.length;
    for (const [tag] of text.slice(0, end).matchAll(TAG)) {
      const problem = this.count(tag);
      if (problem) return problem;
    }
    this.rest = text.slice(end);
    return null;
  }

  private count(tag: string): FileRefusal | null {
    const mark = tag.slice(0, 4).toLowerCase();
    if (mark.startsWith('<!')) return refuse.foreignMarkup;
    if (mark === '<row') {
      this.rowIsFilled = false;
      return ++this.rows > LIMITS.rowsWithBlank ? refuse.tooManyRows(this.name) : null;
    }
    if (mark === '<mer' || mark === '<def') return this.countArea(tag);
    if (mark.startsWith('</')) return null;
    if (mark.startsWith('<c')) return ++this.cells > LIMITS.cells ? refuse.tooManyCells(this.name) : null;
    if (!this.rowIsFilled) {
      this.rowIsFilled = true;
      this.filledRows += 1;
    }
    return this.filledRows > LIMITS.rows ? refuse.tooManyRows(this.name) : null;
  }

  private countArea(tag: string): FileRefusal | null {
    if (/_xlnm\.(?:Print_|_FilterDatabase)/iu.test(tag)) return null;
    for (const found of tag.matchAll(/\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)/giu)) {
      const [, left = '', top = '', right = '', bottom = ''] = found;
      const width = Math.abs(columnIndex(right) - columnIndex(left)) + 1;
      this.area += width * (Math.abs(Number(bottom) - Number(top)) + 1);
    }
    return this.area > LIMITS.areaCells ? refuse.areaTooLarge(this.name) : null;
  }
}
