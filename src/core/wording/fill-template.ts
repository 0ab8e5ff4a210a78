/** A template with `{name}` replaced. Throws where a name has no value: nothing is left open. */
export const fillTemplate = (
  template: string,
  value: (name: string) => string | undefined,
): string =>
  template.replace(/\{([a-z-]+)\}/g, (_, name: string) => {
    const found = value(name);
    if (found === undefined) throw new Error(`“${template}” has no value for {${name}}`);
    return found;
  });
