import { describe, expect, it } from 'vitest';
import { parseBounce } from '#src/mail/bounce.ts';

function report(action: string, status: string, original = 'text/rfc822-headers'): Buffer {
  return Buffer.from(
    [
      'From: MAILER-DAEMON@gemeente.example',
      'To: dossier@voorbeeld.example',
      'Subject: Undelivered Mail Returned to Sender',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="grens"',
      '',
      '--grens',
      'Content-Type: text/plain',
      '',
      'Uw mail is niet bezorgd.',
      '',
      '--grens',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; gemeente.example',
      '',
      'Final-Recipient: rfc822; a.ambtenaar@gemeente.example',
      `Action: ${action}`,
      `Status: ${status}`,
      '',
      '--grens',
      `Content-Type: ${original}`,
      '',
      'From: dossier@voorbeeld.example',
      'Message-ID: <abc@voorbeeld.example>',
      'Subject: Trajectplan MG-2026-0417',
      '',
      'tekst',
      '--grens--',
      '',
    ].join('\r\n'),
  );
}

describe('a mail that came back', () => {
  it.each(['text/rfc822-headers', 'message/rfc822'])('names the mail it is about in %s', async (original) => {
    expect(await parseBounce(report('failed', '5.1.1', original))).toEqual({
      messageId: '<abc@voorbeeld.example>',
      status: '5.1.1',
      permanent: true,
    });
  });

  it('that is only late is no bounce for good', async () => {
    expect(await parseBounce(report('delayed', '4.4.1'))).toMatchObject({ permanent: false });
  });

  it('is told from an absence notice and from anything else', async () => {
    expect(
      await parseBounce(
        Buffer.from('Subject: Ik ben er niet\r\nIn-Reply-To: <abc@voorbeeld.example>\r\n\r\nTot maandag.'),
      ),
    ).toBeUndefined();
    expect(await parseBounce(Buffer.alloc(3 * 1024 * 1024))).toBeUndefined();
    expect(await parseBounce(Buffer.from([0, 255, 10, 13]))).toBeUndefined();
  });
});
