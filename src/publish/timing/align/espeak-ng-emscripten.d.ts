// The package comes without types: these are the parts that we use.
declare module "@echogarden/espeak-ng-emscripten" {
  export interface SpeechEvent {
    readonly type: string;
    /** Milliseconds from the start of the speech. */
    readonly audio_position: number;
    readonly id: string | number | undefined;
  }

  export interface SpeechWorker {
    list_voices(): readonly { readonly languages: readonly { readonly name: string }[] }[];
    /** Speaks nothing at all, later, when there is no such voice. */
    set_voice(name: string, language: string, gender: number, age: number, variant: number): number;
    set_rate(wordsPerMinute: number): void;
    /** A callback that returns true ends the speech. */
    synthesize(
      ssml: string,
      callback: (samples: Int16Array | null, events: readonly SpeechEvent[]) => boolean,
    ): void;
  }

  /** Gives the content of `espeak-ng.data`, which is read from the disk each time without it. */
  export interface LoadOptions {
    readonly getPreloadedPackage?: (name: string, sizeBytes: number) => ArrayBuffer;
  }

  function load(
    options?: LoadOptions,
  ): Promise<{ readonly eSpeakNGWorker: new () => SpeechWorker }>;
  export { load as default };
}
