import type { zhCN } from './zh-cn';

type Texts<Shape> = {
  readonly [Key in keyof Shape]: Shape[Key] extends string ? string : Texts<Shape[Key]>;
} & {
  /** What is said of one; Chinese has no such thing. */
  readonly [Key in Extract<keyof Shape, string> as `${Key}_one`]?: string;
};

/** What a language has to say; a missing or surplus text does not compile. */
export type Messages = Texts<typeof zhCN>;
