import type { zhCN } from './zh-cn';

type Texts<Shape> = { readonly [Key in keyof Shape]: Shape[Key] extends string ? string : Texts<Shape[Key]> };

/** What a language has to say; a missing or surplus text does not compile. */
export type Messages = Texts<typeof zhCN>;
