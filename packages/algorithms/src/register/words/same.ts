/** The same sections and fields as in Chinese, so that no language lacks one. */
export type Same<T> = {
  readonly [Section in keyof T]: T[Section] extends { readonly fields: infer Fields }
    ? { readonly title: string; readonly fields: { readonly [Field in keyof Fields]: readonly [string, string] } }
    : never
}
