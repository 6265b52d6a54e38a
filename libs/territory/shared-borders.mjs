/**
 * Municipalities that share a border, from polygons simplified together: neighbours keep the very same points.
 * Measured on this data: 488 pairs share a point, 472 share at least two; the 16 others only touch at a corner.
 * The finer boundaries give the same 472.
 */
export function neighboursOf(collection) {
  const owners = new Map();
  for (const feature of collection.features) {
    for (const point of pointsOf(feature.geometry.coordinates)) {
      const key = point.join(' ');
      owners.set(key, (owners.get(key) ?? new Set()).add(feature.properties.istat));
    }
  }
  const shared = new Map();
  for (const codes of owners.values()) {
    for (const one of codes) {
      for (const other of codes) {
        if (one === other) continue;
        const counts = shared.get(one) ?? new Map();
        shared.set(one, counts.set(other, (counts.get(other) ?? 0) + 1));
      }
    }
  }
  return collection.features
    .map((feature) => feature.properties.istat)
    .sort()
    .map((istatCode) => ({
      istatCode,
      neighbours: [...(shared.get(istatCode) ?? new Map())]
        .filter(([, points]) => points >= 2)
        .map(([code]) => code)
        .sort(),
    }));
}

function* pointsOf(coordinates) {
  if (typeof coordinates[0] === 'number') yield coordinates;
  else for (const part of coordinates) yield* pointsOf(part);
}
