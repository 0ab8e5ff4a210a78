/** Work that is done once for each index, when its result is first asked for. */
export const oncePerIndex = <Index extends object, Result extends object>(
  work: (index: Index) => Result,
): ((index: Index) => Result) => {
  const results = new WeakMap<Index, Result>();
  return (index) => {
    const result = results.get(index) || work(index);
    results.set(index, result);
    return result;
  };
};
