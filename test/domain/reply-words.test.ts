import { describe, expect, it } from 'vitest';
import { ourReplies, replyWords } from '#src/domain/reply-words.ts';

describe('what a mail server said', () => {
  it.each([
    ['250 2.0.0 Ok: queued as 4F2', 'De mailserver van de ontvanger nam de mail aan'],
    ['550 5.1.1 <a@b.example>: Recipient address rejected: User unknown', 'Dit adres bestaat niet bij de ontvanger'],
    ['552 5.2.2 Mailbox full', 'De mailbox van de ontvanger is vol'],
    ['554 5.7.1 Spam', 'De mailserver van de ontvanger weigerde de mail om veiligheidsredenen'],
    ['451 4.7.1 Greylisted', 'De mailserver van de ontvanger vraagt om later opnieuw te proberen'],
    ['451 try later', 'De mailserver van de ontvanger kon de mail nu niet aannemen'],
    ['550 no', 'De mailserver van de ontvanger weigerde de mail'],
    ['Connection closed unexpectedly', 'Er ging iets mis bij het versturen'],
  ])('%s gets a Dutch sentence, its own words apart', (reply, sentence) => {
    expect(replyWords(reply)).toEqual({ sentence, raw: reply });
  });

  it('after a sentence of ours stands apart', () => {
    expect(replyWords(`${ourReplies.logInRefused}: 535 5.7.8 Error: authentication failed`)).toEqual({
      sentence: ourReplies.logInRefused,
      raw: '535 5.7.8 Error: authentication failed',
    });
    for (const own of Object.values(ourReplies)) expect(replyWords(own)).toEqual({ sentence: own });
    expect(replyWords('')).toEqual({ sentence: 'De mailserver gaf geen antwoord' });
  });
});
