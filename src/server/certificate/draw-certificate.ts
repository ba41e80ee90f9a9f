/** Draws a certificate: what was decided, the office's seal, and a code by which anybody can check it. */
import type { CertificateContent } from '#domain/certificate/content.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import { drawPaper } from '#server/document/draw-paper.ts';
import type { Block, Paper } from '#server/document/paper.ts';
import type { SigningKey } from './issuing-keys.ts';
import { leaveRoom, signPdf } from './sign-pdf.ts';

type Parts = {
  readonly content: CertificateContent;
  readonly issuedAt: Instant;
  readonly jws: string;
  readonly code: string;
  /** Where the printed code leads, e.g. https://…/verify/7Q4K-…. */
  readonly url: string;
  readonly signer: SigningKey;
  readonly demo: boolean;
};

const both = ({ zh, en }: Text): string => `${zh} ${en}`;
const dayOf = (text: string): string => text.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

function conditionsOf({ conditions }: CertificateContent): readonly Block[] {
  if (conditions.length === 0) return [];
  const line = (condition: string, index: number): Block => ({ kind: 'paragraph', runs: [`${index + 1}. ${condition}`], indent: false });
  return [{ kind: 'heading', text: '许可条件 Conditions' }, ...conditions.map(line)];
}

/** The certificate as a paper. A drawn seal of the demo says so. */
export function certificatePaper({ content, code, url, issuedAt, demo }: Omit<Parts, 'jws' | 'signer'>): Paper {
  const seal = `${content.issuer.name.zh}${demo ? '（演示）' : ''}`;
  return {
    language: 'zh',
    title: content.name.zh,
    subtitle: content.name.en,
    number: ['证号 No.', content.number],
    note: '与纸质证照有同等效力',
    at: issuedAt,
    blocks: [
      {
        kind: 'facts',
        rows: [
          ...content.fields.map(({ label, value }): [string, string] => [both(label), value]),
          [
            '有效期 Valid',
            `${dayOf(content.decidedOn)}起，${content.validUntil === undefined ? '长期' : `至${dayOf(content.validUntil)}`}`,
          ],
          ['办件号 Case', content.grant.case],
        ],
      },
      ...conditionsOf(content),
      {
        kind: 'seals',
        purpose: '电子证照专用章',
        offices: [{ office: content.issuer.name.zh, day: dayOf(content.decidedOn), seal, about: '' }],
      },
    ],
    code: { url, lines: ['扫码或输入验证码核对真伪 Scan or type to verify', { bold: code }, '本文件带有电子签名，改动一个字节即失效'] },
    footer: ['依据：《中华人民共和国行政许可法》第38、39条，《中华人民共和国电子签名法》第14条', both(content.issuer.name)],
  };
}

/** The signed PDF, with its JWS twin inside, so that one file tells a checker everything offline. */
export async function drawCertificate(parts: Parts): Promise<Buffer> {
  const { issuedAt, signer, jws, content } = parts;
  const pdf = await drawPaper(certificatePaper(parts), (sheet) => {
    Object.assign(sheet.info, { YiciCertificate: jws });
    leaveRoom(sheet, { name: content.issuer.name.zh, reason: content.number, at: issuedAt });
  });
  return signPdf(pdf, signer, issuedAt);
}
