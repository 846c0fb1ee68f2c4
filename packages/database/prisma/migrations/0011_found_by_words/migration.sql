-- Chinese words mostly have two characters, fewer than pg_trgm can look up. So redacted texts are found by their characters and
-- pairs of characters; what that finds is compared with the words themselves.

CREATE FUNCTION casework_words(title text, body text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN lower(coalesce(title, '') || E'\n' || body);

CREATE FUNCTION casework_grams(words text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  WITH letters AS (SELECT letter, at FROM unnest(string_to_array(lower(words), NULL)) WITH ORDINALITY AS split (letter, at))
  SELECT coalesce(array_agg(DISTINCT gram), '{}')
  FROM (SELECT letter AS gram FROM letters
        UNION SELECT letter || lead(letter) OVER (ORDER BY at) FROM letters) AS grams
  WHERE gram IS NOT NULL;
END;

CREATE INDEX casework_texts_grams ON casework_texts USING gin (casework_grams(casework_words(title, body)));
