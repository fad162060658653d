// Node 20, which a partner may have, lacks one function of our language version: ECMAScript 2024, 24.1.2.1.
if (!('groupBy' in Map)) {
  Object.defineProperty(Map, 'groupBy', { value: groupBy, writable: true, configurable: true });
}

function groupBy<K, V>(items: Iterable<V>, keyOf: (item: V, index: number) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index);
    index += 1;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

// What the SDK says of newer versions of itself is no news for whoever runs a bundle that holds this one.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

export {};
