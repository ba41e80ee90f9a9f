/** Reads the one form of CMS signature the platform writes, byte by byte; whatever differs from it is refused. */
import { createHash, verify, X509Certificate } from 'node:crypto';

const hex = (text) => Buffer.from(text, 'hex');
const OID = {
  signedData: hex('06092a864886f70d010702'),
  data: hex('06092a864886f70d010701'),
  sha256: hex('300d06096086480165030402010500'),
  ecdsa: hex('300a06082a8648ce3d040302'),
  contentType: hex('06092a864886f70d010903'),
  time: hex('06092a864886f70d010905'),
  digest: hex('06092a864886f70d010904'),
  signingCertificate: hex('060b2a864886f70d010910022f'),
};
const sha256 = (bytes) => createHash('sha256').update(bytes).digest();

/** A reader that knows where it is: `enter` a value of a tag, `take` exact bytes, `end` when nothing may follow. */
function reader(bytes) {
  let at = 0;
  const element = (tag) => {
    if (bytes[at] !== tag) throw new Error(`expected tag ${tag.toString(16)}`);
    let length = bytes[at + 1];
    let start = at + 2;
    if (length >= 0x80) {
      const size = length - 0x80;
      if (size < 1 || size > 2) throw new Error('length of another form');
      length = bytes.readUIntBE(start, size);
      if (length < (size === 1 ? 0x80 : 0x100)) throw new Error('length not the shortest');
      start += size;
    }
    if (start + length > bytes.length) throw new Error('ends early');
    const whole = bytes.subarray(at, start + length);
    at = start + length;
    return { whole, body: bytes.subarray(start, start + length) };
  };
  return {
    element,
    enter: (tag) => reader(element(tag).body),
    take: (expected) => {
      if (!bytes.subarray(at, at + expected.length).equals(expected)) throw new Error('not the form the platform writes');
      at += expected.length;
    },
    end: () => {
      if (at !== bytes.length) throw new Error('something follows');
    },
    rest: () => bytes.subarray(at),
  };
}

/** @returns {{signer: X509Certificate, at: number}} the signer of `content` and the time in ms; throws where anything is amiss. */
export function readSignature(cms, content, authority) {
  const whole = reader(cms);
  const outer = whole.enter(0x30);
  if (whole.rest().some((byte) => byte !== 0)) throw new Error('the room behind the signature is not empty');
  outer.take(OID.signedData);
  const wrapped = outer.enter(0xa0);
  outer.end();
  const data = wrapped.enter(0x30);
  wrapped.end();
  data.take(hex('020101'));
  const digests = data.enter(0x31);
  digests.take(OID.sha256);
  digests.end();
  const encapsulated = data.enter(0x30);
  encapsulated.take(OID.data);
  encapsulated.end();
  const certificates = data.enter(0xa0);
  const signer = new X509Certificate(certificates.element(0x30).whole);
  certificates.take(authority);
  certificates.end();
  const infos = data.enter(0x31);
  data.end();
  const at = readSignerInfo(infos.enter(0x30), signer, content);
  infos.end();
  return { signer, at };
}

function readSignerInfo(info, signer, content) {
  info.take(hex('020101'));
  const name = reader(signer.raw).enter(0x30).enter(0x30);
  name.element(0xa0);
  const serial = name.element(0x02).whole;
  name.element(0x30);
  const issuer = name.element(0x30).whole;
  const id = info.enter(0x30);
  id.take(issuer);
  id.take(serial);
  id.end();
  info.take(OID.sha256);
  const attributes = info.element(0xa0);
  info.take(OID.ecdsa);
  const signature = info.element(0x04).body;
  info.end();
  const signed = Buffer.concat([Buffer.of(0x31), attributes.whole.subarray(1)]);
  if (!verify('sha256', signed, { key: signer.publicKey, dsaEncoding: 'der' }, signature)) throw new Error('the signature does not fit');
  return readAttributes(reader(attributes.body), signer, content);
}

/** Type, time, digest of the content, digest of the signer's certificate: these four, in this order. */
function readAttributes(attributes, signer, content) {
  const value = (oid, tag) => {
    const attribute = attributes.enter(0x30);
    attribute.take(oid);
    const values = attribute.enter(0x31);
    attribute.end();
    const found = values.element(tag);
    values.end();
    return found;
  };
  if (!value(OID.contentType, 0x06).whole.equals(OID.data)) throw new Error('signed as something else');
  const time = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(value(OID.time, 0x17).body.toString('latin1'));
  if (time === null) throw new Error('no time');
  if (!value(OID.digest, 0x04).body.equals(sha256(content))) throw new Error('the content was changed');
  const named = reader(reader(value(OID.signingCertificate, 0x30).body).enter(0x30).element(0x30).body).element(0x04).body;
  if (!named.equals(sha256(signer.raw))) throw new Error('signed with another certificate');
  attributes.end();
  const [, year, month, day, hour, minute, second] = time.map(Number);
  return Date.UTC(2000 + year, month - 1, day, hour, minute, second);
}
