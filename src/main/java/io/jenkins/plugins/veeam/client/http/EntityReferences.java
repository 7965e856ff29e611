package io.jenkins.plugins.veeam.client.http;

import io.jenkins.plugins.veeam.client.Ref;
import java.util.List;

/**
 * {@code <EntityReferences>}: a list of plans.
 *
 * @param ref never null
 */
record EntityReferences(List<Ref> ref) {
    EntityReferences {
        ref = ref == null ? List.of() : List.copyOf(ref);
    }
}
