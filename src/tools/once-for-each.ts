/** A function of an object that does not change: what it gave for one is kept as long as the object is. */
export const onceForEach = <Subject extends object, Value>(
  work: (subject: Subject) => Value,
): ((subject: Subject) => Value) => {
  const known = new WeakMap<Subject, { readonly value: Value }>();
  return (subject) => {
    const done = known.get(subject) ?? { value: work(subject) };
    known.set(subject, done);
    return done.value;
  };
};
