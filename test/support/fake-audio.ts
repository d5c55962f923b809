/** The parts of an audio element that jsdom lacks; tests change them. */
export interface FakeMedia {
  currentTime: number;
  readyState: number;
  error: { readonly code: number } | null;
  seeking: boolean;
  ended: boolean;
  paused: boolean;
  seekable: { readonly length: number; readonly end: () => number };
}

/** Gives an element the parts that jsdom lacks, as before its sound is loaded. */
export function fakeMediaParts(element: HTMLAudioElement): FakeMedia {
  const media: FakeMedia = {
    currentTime: 0,
    readyState: 0,
    error: null,
    seeking: false,
    ended: false,
    paused: true,
    seekable: { length: 1, end: () => 100 },
  };
  const fake = (name: keyof FakeMedia): PropertyDescriptor => ({
    get: () => media[name],
    set: (value: unknown) => Object.assign(media, { [name]: value }),
  });
  Object.defineProperties(element, {
    currentTime: fake("currentTime"),
    readyState: fake("readyState"),
    error: fake("error"),
    seeking: fake("seeking"),
    ended: fake("ended"),
    paused: fake("paused"),
    seekable: fake("seekable"),
  });
  return media;
}
