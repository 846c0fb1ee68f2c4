-- What is asked for: the pairs of characters of each word, a lone character where a word has only one. Single characters of longer
-- words say nothing more and would let every word look rare to the planner.
CREATE FUNCTION casework_pairs(words text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT coalesce(array_agg(DISTINCT gram), '{}')
  FROM unnest(words) AS asked (word), unnest(casework_grams(word)) AS grams (gram)
  WHERE char_length(gram) = least(2, char_length(word));
END;
