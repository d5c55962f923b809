/** A square picture: of the show or of an episode. */
export interface CoverProps {
  /** Its address; undefined for a show without one. */
  readonly src: string | undefined;
  /** What it is of; empty where the words beside it say so. */
  readonly alt: string;
  /** Whose first sign stands in the place of a picture that is not there. */
  readonly title: string;
  /** Its side in CSS pixels. */
  readonly size: number;
  readonly className?: string;
}

export function Cover({ src, alt, title, size, className = "" }: CoverProps) {
  const [sign = ""] = title;
  if (src !== undefined) {
    return (
      <img
        src={src}
        alt={alt}
        width={size}
        height={size}
        decoding="async"
        className={`shrink-0 rounded-[16%] bg-bg-2 object-cover ${className}`}
      />
    );
  }
  return (
    <svg
      role="img"
      aria-hidden={alt === ""}
      aria-label={alt === "" ? undefined : alt}
      viewBox="0 0 96 96"
      width={size}
      height={size}
      className={`shrink-0 rounded-[16%] bg-bg-2 ${className}`}
    >
      <path d="M48 0v14" className="stroke-line" strokeWidth={1.5} />
      <circle cx={48} cy={18} r={4} className="fill-red" />
      <text
        x={48}
        y={66}
        textAnchor="middle"
        className="fill-ink-2 text-[38px] font-bold select-none"
      >
        {sign}
      </text>
    </svg>
  );
}
