import type { Option } from './arguments';

export const PAPER_FORMATS = ['md', 'csv'] as const;

/** How something is written for paper or for a spreadsheet. */
export const PAPER_FORMAT_OPTION: Option = {
  name: 'format',
  value: PAPER_FORMATS.join('|'),
  help: {
    'zh-CN': 'md：Markdown（默认）；csv：表格软件能打开的表',
    en: 'md: Markdown (default); csv: a table for a spreadsheet',
  },
};
