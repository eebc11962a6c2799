/** What `make` makes, made when it is first asked for and the same ever after. For what is made of things that stay. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
