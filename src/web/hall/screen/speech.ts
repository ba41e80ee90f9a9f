/** Says a call by a voice of this device: never one that asks a server elsewhere, and never longer than a call takes. */

/** Some browsers never say that they are done. Milliseconds. */
const LONGEST_MS = 15_000;

export type Said = 'said' | 'no-voice' | 'not-allowed';

const voiceFor = (language: 'zh' | 'en'): SpeechSynthesisVoice | undefined =>
  speechSynthesis.getVoices().find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language));

export const canSpeak = (): boolean => 'speechSynthesis' in globalThis;

/** Resolves when the sentence is over, or at once where this device has no voice of its own for it. */
export function speak(text: string, language: 'zh' | 'en'): Promise<Said> {
  const voice = canSpeak() ? voiceFor(language) : undefined;
  if (voice === undefined) return Promise.resolve('no-voice');
  return new Promise((done) => {
    const sentence = new SpeechSynthesisUtterance(text);
    sentence.voice = voice;
    sentence.lang = voice.lang;
    sentence.rate = 0.9;
    const timer = setTimeout(() => {
      speechSynthesis.cancel();
      done('said');
    }, LONGEST_MS);
    const end = (what: Said): void => {
      clearTimeout(timer);
      done(what);
    };
    sentence.onend = () => end('said');
    sentence.onerror = ({ error }) => end(error === 'not-allowed' ? 'not-allowed' : 'said');
    speechSynthesis.speak(sentence);
  });
}
