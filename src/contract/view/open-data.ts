/** What of the catalogue anyone may take away: data sets with their files, licence, time and hash. */
import { Type, type Static } from 'typebox';
import { Text } from './plain.ts';

export const OpenDataFile = Type.Object({
  path: Type.String(),
  /** RFC 6838. */
  mediaType: Type.String(),
  format: Type.String(),
  bytes: Type.Integer(),
  /** SHA-256 in hex, of the file as it is given now; its ETag begins with it. */
  sha256: Type.String(),
});
export const OpenDataIndex = Type.Object({
  licence: Type.Object({ name: Type.String(), url: Type.String() }),
  division: Type.Object({ code: Type.Integer(), name: Text }),
  /** When what is published last changed, as this process saw it. */
  updatedAt: Type.String(),
  datasets: Type.Array(
    Type.Object({ id: Type.String(), title: Text, about: Text, entries: Type.Integer(), files: Type.Array(OpenDataFile) }),
  ),
});
export type OpenDataIndex = Static<typeof OpenDataIndex>;
export type OpenDataFile = Static<typeof OpenDataFile>;
